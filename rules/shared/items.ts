/** A word class written as one text: its members, which commas part. */
export const items = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);
