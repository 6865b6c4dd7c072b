// What happens elsewhere, as it happens; the line is taken up again when it breaks.

const LONGEST_WAIT = 5000;

/** Listen as one person. `onopen(true)` comes after a break: whatever was missed must be read again. */
export function listen(as, { onopen, onevent, onclose }) {
  let socket = null;
  let stopped = false;
  let again = false;
  let wait = 300;
  let timer = 0;

  function connect() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/play/events?as=${as}`);
    socket.addEventListener("open", () => {
      wait = 300;
      onopen(again);
      again = true;
    });
    socket.addEventListener("message", (event) => onevent(JSON.parse(event.data)));
    socket.addEventListener("close", () => {
      if (stopped) return;
      onclose();
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  }

  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket.close();
  };
}
