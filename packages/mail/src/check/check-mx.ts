import { addressesOf, askDns, type Dns } from './ask-dns.ts';
import { type CheckItem, recordText } from './check-item.ts';

/** Whether the domain takes mail, as answers and bounces go to it. */
export async function checkMx(dns: Dns, domain: string): Promise<CheckItem> {
  const records = (await askDns(dns.resolveMx(domain))).toSorted((a, b) => a.priority - b.priority);
  const add = recordText(domain, 'MX', '10 mail.example.nl');
  if (records.length === 0) {
    return {
      verdict: 'missing',
      advice: {
        nl: `\`${domain}\` zegt niet waar mail naartoe moet, dus antwoorden en meldingen komen niet aan. Zet erbij: ${add}, met de naam van jullie mailserver`,
        en: `\`${domain}\` does not say where mail goes, so answers and bounces do not arrive. Add: ${add}, with the name of your mail server`,
      },
    };
  }
  const found = records.map(({ priority, exchange }) => `${priority} ${exchange || '.'}`).join(', ');
  if (records.some(({ exchange }) => exchange === '' || exchange === '.')) {
    return {
      verdict: 'wrong',
      found,
      advice: {
        nl: `\`${domain}\` zegt dat het geen mail aanneemt, en dan weigeren veel servers er ook mail van. Zet in plaats daarvan: ${add}, of verstuur vanaf een ander domein`,
        en: `\`${domain}\` says that it takes no mail, and many servers then refuse mail from it. Put in its place: ${add}, or send from another domain`,
      },
    };
  }
  for (const { exchange } of records) {
    if ((await addressesOf(dns, exchange)).length > 0) {
      return {
        verdict: 'ok',
        found,
        advice: { nl: 'mail aan dit domein komt ergens aan', en: 'mail to this domain arrives somewhere' },
      };
    }
  }
  return {
    verdict: 'wrong',
    found,
    advice: {
      nl: 'geen van deze mailservers heeft een adres; verbeter de naam in het MX-record',
      en: 'none of these mail servers has an address; mend the name in the MX record',
    },
  };
}
