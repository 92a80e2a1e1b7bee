/** Words that announce a sentence in place of saying it. */
import type { Formula } from './formula.ts';

export const notices: readonly Formula[] = [
  {
    find: [
      '(please|kindly|do) @very? (also)? be @very? @told @very? that',
      '^ be @very? (advised|informed|notified|assured|warned) that',
      'you (are|have been) @very? (hereby|herewith) @very? @told that',
      'you are (kindly|duly|respectfully) (informed|notified|advised|reminded) that',
      '^ you are (informed|notified) that',
    ],
    reading: 'filler',
    say: [''],
    safe: true,
  },
  {
    find: [
      '(please|kindly|do) @very? (also)? be @very? [@told] (of|about|as|to|on|regarding|when|if|how|where)',
      '[(please|kindly) @very? (also)? be @very? (advised|informed|notified|apprised|warned)] (of|about|regarding)',
      'you are (hereby|herewith) @very? (informed|notified|advised) (of|about)',
    ],
    reading: 'stiff',
    say: ['please note'],
  },
  {
    find: [
      '(please|kindly) @very? (also)? be @very? @told',
      '(please|kindly) (take|make) (note|notice|a note) (that|of)?',
      'you are (hereby|herewith) @told',
    ],
    reading: 'filler',
    say: [''],
  },
  {
    find: [
      '(please|you can|you may|you should|and|but|do|but please|and please)? @very? rest (fully|completely)? assured (that)?',
      '(we|I) (wish|want|would like) to (assure|reassure) you that',
      '(let me|allow me to|please let me|let us|allow us to) (assure|reassure) you that',
    ],
    reading: 'filler',
    say: [''],
  },
  {
    find: [
      'you are (hereby|kindly|respectfully|cordially|herewith) (requested|asked|required|urged|invited) to',
      '^ you are requested to',
      '(I|we) (would|should)? (like to)? (hereby|kindly|respectfully|humbly) (ask|request|urge|invite) (that)? you (all)? (to|kindly)?',
      '(we|I) (would like to)? request (that you|you to) kindly?',
      'it is (kindly|hereby|respectfully) (requested|asked) that you',
    ],
    reading: 'stiff',
    say: ['please'],
    safe: true,
  },
  {
    find: [
      '(we|I) (hereby|herewith) (would like to|wish to)? (inform|notify|advise) you that',
      'the (purpose|aim|intention|object) of this *2 is to @tell you (all)? that',
      '(this|this *2) (is|serves|is sent|is being sent|is intended|has been sent|shall serve|was sent) (to|merely to|simply to|just to) (@tell|let|remind|confirm|acknowledge) (to)? (you)? (all)? (know)? that',
      'this is (a|an) *3 (message|notice|notification|communication|email|letter|note|intimation|advisory) (to|that is to)? (inform|informing|notify|notifying|advise|advising|tell|telling|confirm|confirming) (you)? that',
      'this *2 serves as *3 (notice|notification|confirmation|reminder|intimation|acknowledgement|acknowledgment) that',
      '(I|we) *1 (write|am writing|are writing|am contacting you|are contacting you|am reaching out|are reaching out|am emailing|am getting in touch|are getting in touch) (to you)? (today)? *2 (in order)? to @tell you (all)? (today)? that',
      '(I|we) (would|do)? @very? (wish|like|want|have|need|must|beg|would like) to @very? @tell you (all)? that',
      '(please)? (allow|permit) (me|us) to @tell you that',
      '(I|we) (am|are|was|were)? *2 (regret|sorry|sad|saddened|pleased|happy|delighted|glad|proud|thrilled|honoured|honored|excited|obliged|required) to @tell you (all)? that',
      '(I|we) (wish|would like|am writing|are writing|write|beg) to (advise|announce|notify|intimate) that',
      '(I|we) (regret) to (inform|advise|notify|announce) that',
      '(I|we) (am|are) pleased to (announce|advise|notify) that',
      'it is with *2 (regret|pleasure|sadness|sorrow|delight|joy) (that (we|I) *3 (inform|notify|advise|tell|announce) (you)? that|to inform you that)',
      '(we|I) (are|am) (hereby)? (informing|notifying|advising) you that',
      'it (has|have) (now|also|just|recently)? (come|been brought|been drawn) to (our|my|the) *1 (attention|notice|knowledge) that',
      'it came to (our|my) (attention|notice) that',
      '(we|I) (hereby|herewith) (confirm|acknowledge|certify|declare|advise|state|inform|notify) that',
    ],
    reading: 'filler',
    say: [''],
    safe: true,
  },
  {
    find: [
      'the (purpose|aim) of this *2 is to @tell you (all)?',
      '(this|this *2) (is|serves|is sent|is being sent|shall serve) (to|merely to|simply to) (@tell|confirm|acknowledge) (you)?',
      'this is to (remind|let) you (know)?',
      'this is (a|an) *3 (message|notice|notification|communication|email|letter|intimation) (to)? (inform|informing|notify|notifying|advise|advising|confirm|confirming) (you)?',
      'this *2 serves as *3 (notice|notification|confirmation|intimation|acknowledgement|acknowledgment)',
      '(I|we) *1 (write|am writing|are writing|am contacting you|are contacting you|am reaching out|are reaching out|am emailing) (to you)? (today)? *2 (in order)? to @tell you (all)? (today)?',
      '(I|we) (would|do)? @very? (wish|like|want|have|need|beg|would like) to @very? @tell you (all)?',
      '(please)? (allow|permit) (me|us) to @tell you',
      '(I|we) (am|are)? *2 (regret|sorry|sad|saddened|pleased|happy|delighted|glad|proud|thrilled|honoured|honored|excited) to @tell (you|all|our) (all)?',
      'it is with *2 (regret|pleasure|sadness|sorrow|delight|joy|heavy heart) (that (we|I)|to) *3 (inform|notify|advise|tell|announce|write|share|confirm)? (you)?',
      '(we|I) (are|am) (hereby) (informing|notifying|advising) you',
      'it (has|have) (now|also|just|recently)? (come|been brought|been drawn) to (our|my) *1 (attention|notice|knowledge)',
    ],
    reading: 'stiff',
  },
  ...['we', 'I'].flatMap((who) =>
    ['confirm', 'acknowledge', 'certify', 'declare', 'request', 'send', 'inform', 'notify'].map(
      (verb): Formula => ({
        find: [`${who} (hereby|herewith) ${verb}`],
        reading: 'stiff',
        say: [`${who} ${verb}`],
        safe: true,
      }),
    ),
  ),
];
