const searches = ['ייעוץ משפטי', 'הוועדה', 'advice haifa', 'call', 'B00042', 'מתנדב'];

const helpAt = (screen) => `/help/here?${new URLSearchParams({ screen })}`;
const today = () => new Date().toISOString();

/** What a view of a group asks for: the group, its saved views, the help there is, and what the view shows. */
const groupView =
  (path) =>
  ({ ask, groups }, round) => {
    const group = groups[round % groups.length];
    return [`/groups/${group}`, `/groups/${group}/views`, helpAt('/groups/$key'), ...path(group)].map((one) =>
      ask(one),
    );
  };

const feedOf = (scope) => [`/feed?order=ranked&limit=15&${scope}`, `/feed/news?since=${today()}&${scope}`];

/** What each screen asks the server for when it opens, as a browser was seen to do. Person and round change what is asked. */
export const screens = {
  home: ({ ask }) =>
    [
      '/me',
      '/notifications?limit=1',
      '/notifications?unread=true&limit=5',
      '/tasks?assignee=me&status=open&limit=20',
      '/tasks?assignee=nobody&status=open&limit=20',
      '/recusals?limit=20',
      '/gatherings?mine=true&limit=20',
      '/lessons/next',
      helpAt('/'),
      ...feedOf(''),
    ].map((path) => ask(path)),
  feed: groupView((group) => feedOf(`group=${group}`)),
  board: groupView((group) => [`/groups/${group}/board`]),
  table: groupView((group) => [`/groups/${group}/items`]),
  dashboard: ({ ask }, round) => [
    ask(`/metrics/response-times?clock=${round % 2 === 0 ? 'wall' : 'business'}`),
    ask('/metrics/open-cases'),
    ask('/metrics/workload'),
    ask('/metrics/backlog'),
  ],
  search: ({ ask }, round) => [ask('/search', { q: searches[round % searches.length] })],
};

/** What everybody opens all day. The dashboard, which reads a whole quarter, is opened by few and seldom: it is measured alone. */
export const openedAllDay = ['home', 'feed', 'board', 'table', 'search'];
