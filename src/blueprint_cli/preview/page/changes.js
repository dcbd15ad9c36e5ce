// One connection for all tabs of a browser: it allows six to a server, and a seventh tab would wait for ever.
// Each message is handed to every tab that listens on the channel.

const channel = new BroadcastChannel("changes");
const source = new EventSource("/changes");

source.onopen = () => channel.postMessage({ lost: false });
source.onerror = () => channel.postMessage({ lost: true });
source.onmessage = (event) => channel.postMessage({ lost: false, ...JSON.parse(event.data) });
