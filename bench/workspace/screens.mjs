const searches = ['ייעוץ משפטי', 'הוועדה', 'advice haifa', 'call', 'B00042', 'מתנדב'];

/** What each screen asks the server for when it opens, as the parts of it do beside each other. Person and round change what is asked. */
export const screens = {
  home: ({ ask }) => [ask('/me'), ask('/tasks?assignee=me&status=open'), ask('/notifications?limit=5'), ask('/feed')],
  feed: ({ ask, groups }, round) => [ask(`/feed?group=${groups[round % groups.length]}`)],
  board: ({ ask, groups }, round) => [ask(`/groups/${groups[round % groups.length]}/board`)],
  table: ({ ask, groups }, round) => [ask(`/groups/${groups[round % groups.length]}/items`)],
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
