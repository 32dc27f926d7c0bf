import { AppError } from '../errors.ts';

/** Why an address is never read, whoever approves it. */
export const addressRefusals = ['profile', 'group', 'comments', 'log-in', 'personal-blog'] as const;
export type AddressRefusal = (typeof addressRefusals)[number];

/** One line of the list: an address is refused where the host and the path both fit. A pattern left out fits everything. */
interface Rule {
  readonly refusal: AddressRefusal;
  readonly host?: RegExp;
  readonly path?: RegExp;
}

/** A host that is one of these registered names, or lies below one. */
const below = (...names: readonly string[]): RegExp =>
  new RegExp(`(?:^|\\.)(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`);

/** Services on which people speak to each other. An organisation's page there is theirs as well: its own site is what is read. */
const platforms = below(
  ...['facebook.com', 'fb.com', 'fb.me', 'messenger.com', 'instagram.com', 'threads.net', 'threads.com'],
  ...['x.com', 'twitter.com', 't.co', 'bsky.app', 'mastodon.social', 'mastodon.online', 'mstdn.social'],
  ...['tiktok.com', 'douyin.com', 'youtube.com', 'youtu.be', 'twitch.tv', 'snapchat.com', 'pinterest.com'],
  ...['linkedin.com', 'vk.com', 'ok.ru', 'weibo.com', 'weibo.cn', 'zalo.me', 'zaloapp.com', 'gapo.vn'],
  ...['lotus.vn', 'truthsocial.com', 'gab.com', 'tumblr.com', 'flickr.com', 'patreon.com', 'ko-fi.com'],
);

/** Services for groups and chats. */
const groups = below(
  ...[
    't.me',
    'telegram.me',
    'telegram.org',
    'whatsapp.com',
    'wa.me',
    'discord.com',
    'discord.gg',
    'signal.group',
  ],
  ...[
    'groups.google.com',
    'groups.io',
    'groups.yahoo.com',
    'viber.com',
    'line.me',
    'wechat.com',
    'meetup.com',
  ],
);

/** Boards on which readers write. */
const boards = below(
  ...[
    'reddit.com',
    'quora.com',
    '4chan.org',
    '8kun.top',
    'voz.vn',
    'otofun.net',
    'webtretho.com',
    'lamchame.com',
  ],
  ...['disqus.com', 'hoidap247.com', 'stackexchange.com', 'stackoverflow.com', 'news.ycombinator.com'],
);

/** Services that keep a blog for whoever asks for one. */
const blogHosts = below(
  ...[
    'blogspot.com',
    'blogger.com',
    'wordpress.com',
    'medium.com',
    'substack.com',
    'livejournal.com',
    'typepad.com',
  ],
  ...['over-blog.com', 'canalblog.com', 'eklablog.com', 'skyrock.com', 'hautetfort.com', 'centerblog.net'],
  ...['spiderum.com', 'telegra.ph', 'write.as', 'bearblog.dev', 'hatenablog.com', 'dreamwidth.org'],
);

/**
 * The closed list, in the order in which it is asked; docs/sources.md says it in words. Paths are compared folded to small letters,
 * segment by segment, so that `/users/` is refused and `/users-guide/` is not.
 */
const rules: readonly Rule[] = [
  {
    refusal: 'group',
    host: platforms,
    path: /^\/(?:groups?|communities|community|g|i\/communities|joinchat)\//,
  },
  { refusal: 'log-in', host: platforms, path: /^\/(?:login|signin|accounts|checkpoint|uas)(?:\/|$)/ },
  { refusal: 'profile', host: platforms },
  { refusal: 'group', host: groups },
  { refusal: 'comments', host: boards },
  { refusal: 'profile', host: blogHosts, path: /^\/@/ },
  { refusal: 'personal-blog', host: blogHosts },
  { refusal: 'log-in', host: /^(?:login|signin|sso|auth|accounts?|dangnhap|connexion)\./ },
  {
    refusal: 'log-in',
    path: /\/(?:log-?in|sign-?in|sign-?up|sso|auth|oauth2?|account|accounts|my-account|dang-nhap|dang-ky|connexion|se-connecter|inscription|mon-compte|wp-login\.php|wp-admin)(?:\/|$)/,
  },
  { refusal: 'comments', host: /^(?:forums?|diendan|community|communaute|boards?|discuss)\./ },
  {
    refusal: 'comments',
    path: /\/(?:comments?|binh-luan|commentaires?|forums?|viewtopic\.php|viewforum\.php|showthread\.php|threads?)(?:\/|$)/,
  },
  { refusal: 'group', path: /\/(?:groups|groupes|nhom|joinchat)(?:\/|$)/ },
  {
    refusal: 'profile',
    path: /\/(?:@[^/]+|~[^/]+|(?:users?|u|profiles?|members?|authors?|tac-gia|thanh-vien|auteurs?|profils?|membres?)\/[^/]+)(?:\/|$)/,
  },
];

/** Readers' comments as WordPress and others name them in a query. */
const commentFeeds = /(?:^|&)(?:feed=(?:rss2-)?comments|withcomments=)/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/**
 * Why an address is never read: it belongs to a person, a group, a comment section, a log-in or a blog kept for a person. Null for
 * everything else, organisations' own sites above all, and for what is no web address. Pure; knows the address alone, so a
 * personal page under a name of its own passes here and is for the second person to refuse.
 */
export function refusalOf(address: string): AddressRefusal | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return 'log-in';
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const path = decoded(url.pathname).replace(/\/{2,}/g, '/');
  const found = rules.find((rule) => (rule.host?.test(host) ?? true) && (rule.path?.test(path) ?? true));
  if (found) return found.refusal;
  return commentFeeds.test(url.search.slice(1).toLowerCase()) ? 'comments' : null;
}

const words: Readonly<Record<AddressRefusal, string>> = {
  profile:
    "is where people speak for themselves. Claimwatch reads organisations on their own sites only; enter the publisher's site.",
  group: 'is a group or a chat. What people say among themselves is never read.',
  comments: 'is a comment section or a forum. What readers write is never read.',
  'log-in': 'is a log-in page or lies behind one. Only what is open to everybody is read.',
  'personal-blog': 'is a blog kept for a person. Claimwatch reads organisations on their own sites only.',
};

/** Throws `source.<refusal>` with the reason in words for an address that `refusalOf` refuses. */
export function refuseAddress(address: string): void {
  const refusal = refusalOf(address);
  if (!refusal) return;
  throw new AppError(`${address} ${words[refusal]}`, {
    code: `source.${refusal}`,
    retry: 'never',
    public: true,
  });
}
