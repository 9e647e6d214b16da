const words = (list: string) => list.split(' ');

/** Words that children know from school and from their screen, but that films do not use much. */
export const SCHOOL_WORDS: readonly string[] = [
  // at school
  ...words('directie excursie inleveren juffen stagiair zwemkleding'),
  // devices and what one does with them
  ...words(
    'beveiligen download filter fotografeer fotograferen inloggen inlognaam kopieer kopiëren log opslaan',
  ),
  ...words('printen printer stick tablet typ uitloggen usb vpn wifi windows'),
  // online
  ...words('browser chat chatgpt hack instagram itslearning magister microsoft smartwatch social tor'),
  // how people treat each other
  ...words('bedreig knoei pester scheld'),
  // little words
  ...words('onveilig z’n zo’n zuinig'),
];
