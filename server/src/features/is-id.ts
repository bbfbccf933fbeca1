const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be an id at all; what cannot is as missing as what is not there. */
export const isId = (text: string): boolean => uuid.test(text);
