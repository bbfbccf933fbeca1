import { createContext } from 'react';

/** The key of the flow that is being drawn. */
export const FlowKeyContext = createContext('');
