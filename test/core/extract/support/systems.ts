/** A small export of each system, in the shape that the system gives it. */
export interface SystemSample {
  /** The shape's name. */
  readonly name: string;
  readonly data: unknown;
  /** As `draw` draws it. */
  readonly drawn: readonly string[];
}

const zendeskMacro = (actions: readonly object[], more: object = {}): object => ({
  id: 11,
  title: 'Late',
  active: true,
  actions: [{ field: 'status', value: 'pending' }, ...actions],
  ...more,
});

export const systems: readonly SystemSample[] = [
  {
    name: 'Zendesk macros',
    data: {
      macros: [
        zendeskMacro([
          { field: 'subject', value: 'Your parcel' },
          { field: 'comment_value', value: ['channel:all', 'It is *late*.'] },
          { field: 'comment_mode_is_public', value: 'true' },
          {
            field: 'side_conversation',
            value: ['Where is it', '<p>Please look for <b>parcel 7</b>.</p>', 'depot@example.com'],
          },
        ]),
        zendeskMacro([
          { field: 'comment_value_html', value: ['channel:web', '<p>Twice &amp; so</p>'] },
        ]),
        zendeskMacro([{ field: 'comment_value', value: 'Old.' }], { active: false, title: 'Gone' }),
        zendeskMacro([{ field: 'priority', value: 'high' }], { title: 'No words' }),
      ],
      next_page: null,
      count: 4,
    },
    drawn: [
      '== reply Late',
      'subject: Your parcel',
      'paragraph: It is <emphasis>late</emphasis>.',
      '== reply Late (side conversation)',
      'paragraph: Where is it',
      'paragraph: Please look for <strong>parcel 7</strong>.',
      '== reply Late',
      'paragraph: Twice & so',
      '!! note: “Gone” isn’t read: it is switched off.',
    ],
  },
  {
    name: 'Zendesk dynamic content',
    data: {
      items: [
        {
          id: 5,
          name: 'Greeting',
          placeholder: '{{dc.greeting}}',
          default_locale_id: 1,
          variants: [
            { id: 51, content: 'Hi there,', locale_id: 1, default: true, active: true },
            { id: 52, content: '<p>Hello <b>you</b></p>', locale_id: 1176, active: true },
            { id: 53, content: 'Hey,', locale_id: 2, active: false },
          ],
        },
      ],
    },
    drawn: [
      '== reply Greeting (1)',
      'paragraph: Hi there,',
      '== reply Greeting (1176)',
      'paragraph: Hello <strong>you</strong>',
      '!! note: “Greeting (2)” isn’t read: it is switched off.',
    ],
  },
  {
    name: 'Zendesk help-center articles',
    data: {
      articles: [
        {
          ...{ id: 8, title: 'Returns', name: 'Returns', locale: 'en-us', source_locale: 'en-us' },
          ...{ draft: true, section_id: 3, label_names: [], outdated: false },
          body: '<h2>How</h2><p>Pack it.</p>',
        },
        { id: 9, title: 'Rückgabe', locale: 'de', section_id: 3, body: '<p>Einpacken.</p>' },
      ],
    },
    drawn: [
      '== article Returns',
      'heading: How',
      'paragraph: Pack it.',
      '!! note: “Rückgabe” isn’t read: it isn’t in English.',
    ],
  },
  {
    name: 'Intercom macros',
    data: {
      type: 'list',
      data: [
        {
          ...{
            type: 'macro',
            id: '77',
            name: 'Hello',
            visible_to: 'everyone',
            available_on: ['inbox'],
          },
          body: '<p>Hi <attribute key="user.name" default="there"/>,</p>',
          body_text: 'Hi {{user.name|fallback:"there"}},',
        },
        { type: 'macro', id: '78', name: 'Plain', visible_to: 'everyone', body_text: 'Just text.' },
        {
          ...{ type: 'macro', id: '79', name: 'Blocks', visible_to: 'everyone' },
          blocks: [
            { type: 'paragraph', text: 'First <b>one</b>.' },
            { type: 'unorderedList', items: ['Two.', 'Three.'] },
          ],
        },
      ],
    },
    drawn: [
      '== reply Hello',
      'paragraph: Hi <placeholder=<attribute key=\\"user.name\\" default=\\"there\\"/>>,',
      '== reply Plain',
      'paragraph: Just text.',
      '== reply Blocks',
      'paragraph: First <strong>one</strong>.',
      'paragraph: Two.',
      'paragraph: Three.',
      '!! note: “Hello” has its text twice; the one with markup is read.',
    ],
  },
  {
    name: 'Intercom dynamic content',
    data: {
      data: [
        {
          ...{ id: '4', name: 'Opening hours' },
          variations: [
            {
              id: 'a',
              locale: 'en',
              text_content: 'We open at 9.',
              json_blocks: [{ text: 'x y' }],
            },
            {
              id: 'b',
              locale: 'en-GB',
              json_blocks: [{ type: 'paragraph', text: 'Open from 9.' }],
            },
            { id: 'c', locale: 'fr', text_content: 'Ouvert.' },
          ],
        },
      ],
    },
    drawn: [
      '== reply Opening hours (en)',
      'paragraph: We open at 9.',
      '== reply Opening hours (en-GB)',
      'paragraph: Open from 9.',
      '!! note: “Opening hours (en)” has its text twice; the one with markup is read.',
      '!! note: “Opening hours (fr)” isn’t read: it isn’t in English.',
    ],
  },
  {
    name: 'Gorgias macros',
    data: {
      data: [
        {
          ...{ id: 1, name: 'Shipped', intent: 'shipping/status', language: 'en', usage: 583 },
          actions: [
            { type: 'user', name: 'addTags', arguments: { tags: 'shipped' } },
            {
              ...{ type: 'user', name: 'setResponseText' },
              arguments: {
                body_html: '<div>Hi {{ticket.customer.firstname}},</div>',
                body_text: 'Hi {{ticket.customer.firstname}},',
              },
            },
          ],
        },
        {
          ...{ id: 2, name: 'Versandt', language: 'de', usage: 3 },
          actions: [{ name: 'setResponseText', arguments: { body_text: 'Hallo,' } }],
        },
      ],
      meta: { next_cursor: null },
    },
    drawn: [
      '== reply Shipped',
      'paragraph: Hi <placeholder={{ticket.customer.firstname}}>,',
      '!! note: “Shipped” has its text twice; the one with markup is read.',
      '!! note: “Versandt” isn’t read: it isn’t in English.',
    ],
  },
  {
    name: 'Help Scout saved replies',
    data: {
      _embedded: {
        replies: [
          { id: 3, name: 'Thanks', text: 'Thank you.<br /><br />Ida', chatText: 'Thank you.' },
        ],
      },
      page: { number: 1 },
    },
    drawn: [
      '== reply Thanks',
      'paragraph: Thank you.',
      'paragraph: Ida',
      '!! note: “Thanks” has its text twice; the one with markup is read.',
    ],
  },
  {
    name: 'Front message templates',
    data: {
      _pagination: { next: null },
      _results: [
        {
          ...{ id: 'rsp_42', name: 'Repair', subject: 'Your repair', attachments: [] },
          body: '<p>It is <i>done</i>.</p>',
        },
      ],
    },
    drawn: [
      '== reply Repair',
      'subject: Your repair',
      'paragraph: It is <emphasis>done</emphasis>.',
    ],
  },
  {
    name: 'Freshdesk and Freshservice canned responses',
    data: {
      canned_responses: [
        {
          ...{ id: 6, title: 'Sorry', folder_id: 2, attachments: [] },
          ...{ content: 'Sorry about it.', content_html: '<div>Sorry about it.</div>' },
        },
        { id: 7, title: 'Short', folder_id: 2, content: 'On it.' },
      ],
    },
    drawn: [
      '== reply Sorry',
      'paragraph: Sorry about it.',
      '== reply Short',
      'paragraph: On it.',
      '!! note: “Sorry” has its text twice; the one with markup is read.',
    ],
  },
  {
    name: 'Chatwoot canned responses',
    data: [{ id: 1, account_id: 1, short_code: 'hi', content: 'Hi **{{ contact.first_name }}**' }],
    drawn: ['== reply hi', 'paragraph: Hi <placeholder+strong={{ contact.first_name }}>'],
  },
  {
    name: 'Discourse templates',
    data: {
      templates: [
        {
          ...{ id: 9, slug: 'closing', title: 'Closing', tags: ['end'], usages: 12 },
          content: 'Closing this.\n\n- One\n- Two',
        },
      ],
    },
    drawn: ['== reply Closing', 'paragraph: Closing this.', 'item: One', 'item: Two'],
  },
  {
    name: 'Rocket.Chat canned responses',
    data: {
      cannedResponses: [
        {
          _id: 'x1',
          shortcut: 'wait',
          text: 'One _moment_.',
          scope: 'global',
          tags: [],
          departmentId: '',
        },
      ],
      success: true,
    },
    drawn: ['== reply wait', 'paragraph: One <emphasis>moment</emphasis>.'],
  },
  {
    name: 'Frappe HD saved replies',
    data: {
      data: [
        {
          name: 'a1',
          title: 'Paid',
          scope: 'Global',
          message: '<div><p>Dear {{ contact }}</p></div>',
        },
      ],
    },
    drawn: ['== reply Paid', 'paragraph: Dear <placeholder={{ contact }}>'],
  },
  {
    name: 'replies of a triage bot',
    data: [
      {
        ...{ type: 'label', name: '*question', action: 'close', reason: 'not_planned' },
        comment: 'Please ask [there](https://example.com).',
      },
      {
        type: 'comment',
        name: 'hold',
        allowUsers: ['ida'],
        action: 'updateLabels',
        addLabel: 'hold',
      },
    ],
    drawn: ['== reply *question', 'paragraph: Please ask <link>there</link>.'],
  },
  {
    name: 'predefined replies',
    data: {
      'shop-1': { label: 'Slow site', content: 'Turn it <strong>off</strong> and on.' },
      'shop-2': { label: 'No mail', content: 'Look there.' },
    },
    drawn: [
      '== reply Slow site',
      'paragraph: Turn it <strong>off</strong> and on.',
      '== reply No mail',
      'paragraph: Look there.',
    ],
  },
  {
    name: 'a macro',
    data: { name: 'Broken', body: '<p>Sorry.</p>', updated: '2026-01-02', attachments: [] },
    drawn: ['== reply Broken', 'paragraph: Sorry.'],
  },
  {
    name: 'a list of replies',
    data: {
      saved_replies: [
        { id: 1, title: 'One', body: 'Text of one.', usage_count: '1,204' },
        { id: 2, title: 'Two', body_html: '<p>Text of two.</p>', body: 'Text of two.' },
        { id: 3, title: 'Three', body: 'Text of three.', archived: true },
      ],
    },
    drawn: [
      '== reply One',
      'paragraph: Text of one.',
      '== reply Two',
      'paragraph: Text of two.',
      '!! note: “Two” has its text twice; the one with markup is read.',
      '!! note: “Three” isn’t read: it is switched off.',
    ],
  },
];
