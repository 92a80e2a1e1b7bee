/** The project configuration that `--init` and the editor's command write: nothing set yet. */
export const initialConfig = `# Reply Tone reads this file for everything in this folder and below.
# Rules and what they mean: reply-tone --list-rules

extends: [recommended]     # or strict: also shows what is on trial

# One level for each rule: off, hint, information, warning or error.
rules: {}

# Short forms that are fine once you say what they mean to a customer.
glossary: {}

# Words and names that are fine here.
accept: []

# Files to leave alone, written as in .gitignore.
ignore: []
`;
