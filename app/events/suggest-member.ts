interface Named {
  id: string;
  name: string;
  email: string;
}

/**
 * The member a source's key most likely means: the same local part of an address, or a key made of the words of the name
 * ("j.devries", "vriesj", "jan-de-vries"). Null when nobody or more than one fits as well: a guess is never made twice.
 */
export function suggestMember(key: string, members: readonly Named[]): string | null {
  const asked = plain(localPart(key));
  if (asked.length < 3) return null;
  for (const fits of [sameAddress, wholeName, initialAndSurname]) {
    const found = members.filter((member) => fits(asked, member));
    if (found.length > 0) return found.length === 1 ? found[0]!.id : null;
  }
  return null;
}

const sameAddress = (asked: string, { email }: Named) => plain(localPart(email)) === asked;

const wholeName = (asked: string, { name }: Named) => {
  const words = wordsOf(name);
  return asked === words.join('') || asked === [...words.slice(1), words[0]].join('');
};

const initialAndSurname = (asked: string, { name }: Named) => {
  const [given, ...surname] = wordsOf(name);
  const initial = given?.charAt(0) ?? '';
  const last = surname.at(-1) ?? '';
  return last !== '' && [initial + surname.join(''), surname.join('') + initial, initial + last, last + initial].includes(asked);
};

/** What stands before the @, without the domain that Windows puts before a name. */
function localPart(key: string): string {
  return key.replace(/^.*\\/, '').replace(/@.*$/, '');
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).map(plain).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/[^a-z0-9]/g, '');
}
