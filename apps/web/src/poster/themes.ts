/**
 * What pupils most need to know about, in the order of a poster. The acts of a theme stand in the order in
 * which they matter.
 */
export const POSTER_THEMES: readonly (readonly string[])[] = [
  ['phone.use', 'phone.switch-off', 'phone.carry', 'phone.hand-in'],
  ['photo.take', 'photo.share', 'photo.publish', 'photo.send', 'lesson.record', 'deepfake.make'],
  ['person.bully', 'person.harm', 'person.harass', 'person.respect', 'content.spread'],
  ['incident.report', 'message.reply', 'message.open-suspicious', 'message.send'],
  ['password.share', 'account.use-other', 'password.shield', 'device.lock', 'device.log-out'],
  ['personal-data.share', 'ai.enter-data', 'confidential.publish', 'identity.fake', 'identity.imitate'],
  ['stranger.meet', 'contact.make', 'contact.befriend', 'contact.staff'],
  ['chat.use', 'social.use', 'social.post', 'knowledge.share', 'app.use-under-age', 'reputation.protect'],
  ['device.use', 'game.play', 'device.take-away', 'device.handle-with-care', 'device.damage'],
  ['internet.use', 'site.visit', 'internet.agree'],
  ['download', 'software.install', 'usb.connect', 'network.anonymise', 'virus.spread'],
];

/** What a pupil should tell somebody before all else. */
export const SOONEST_TOLD: readonly string[] = [
  'unpleasant-message',
  'uncomfortable-content',
  'cyberbullying',
  'harassment',
  'peer-misuse',
];
