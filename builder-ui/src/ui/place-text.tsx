import { addressParts } from './address-parts.ts';

/** Where people meet, as somebody wrote it; the address of a call can be followed. */
export function PlaceText({ place }: { readonly place: string }) {
  return (
    <bdi>
      {addressParts(place).map(({ at, text, href }) =>
        href === null ? (
          text
        ) : (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer" dir="ltr">
            {text}
          </a>
        ),
      )}
    </bdi>
  );
}
