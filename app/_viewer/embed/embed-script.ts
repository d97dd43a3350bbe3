import type { EmbedData } from '#lib/sharing/embed-data.ts';
import { createServerStore } from './event-store.ts';
import { mountEmbed, mountWords } from './mount-embed.ts';

/** The script of `/embed`: finds its data in the page and asks the server for more. */
const text = document.getElementById('dyadline-embed')?.textContent;
if (!text) mountWords(document);
else {
  const data = JSON.parse(text) as EmbedData;
  try {
    mountEmbed(document, data, createServerStore(data));
  } catch (error) {
    document.body.dataset.state = 'failed';
    console.error(error);
  }
}
