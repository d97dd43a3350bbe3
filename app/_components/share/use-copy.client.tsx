'use client';

import { useEffect, useState } from 'react';

/** How long the word of success stays. */
const SAID_MS = 4000;

/**
 * Returns a function that copies a text and resolves to whether it could, and what to say of it. A browser refuses
 * where the page is not served securely, or by the reader's settings: then the text must be there to be selected.
 */
export function useCopy(): { said: string; copy: (text: string, success: string) => Promise<boolean> } {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (text: string, success: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(success);
      return true;
    } catch {
      setSaid('The browser refused; copy it by hand.');
      return false;
    }
  };
  return { said, copy };
}
