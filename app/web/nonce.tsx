import { createContext, useContext } from 'react';

/** The content policy's nonce of this response; empty in the browser, where no script is written any more. */
export const NonceContext = createContext('');
export const useNonce = () => useContext(NonceContext);
