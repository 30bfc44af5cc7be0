"""A client of the grid that fills a map, writes and reads while the cluster changes, and counts what is lost.

It is told what to do by HTTP, and answers in JSON. One entry is lost when its value is not there any more, or an older
one is. A put counts from the moment at which the grid acknowledged it.
"""

import json
import os
import signal
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from hazelcast import HazelcastClient
from hazelcast.errors import HazelcastError

BATCH = 1000
COUNTERS = 271  # keys that are written over and over: as many as there are partitions
PAUSE = 0.01  # seconds between two writes, and between two reads


class Stopwatch:
    """How long one operation waited at most. One that is under way counts, too."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._longest = 0.0
        self._since: float | None = None

    def measure(self, operation) -> None:
        with self._lock:
            self._since = time.monotonic()
        operation()
        with self._lock:
            self._longest = self._until_now()
            self._since = None

    def read(self) -> float:
        with self._lock:
            return round(self._until_now(), 1)

    def reset(self) -> None:
        with self._lock:
            self._longest = 0.0
            if self._since is not None:
                self._since = time.monotonic()

    def _until_now(self) -> float:
        return max(self._longest, 0.0 if self._since is None else time.monotonic() - self._since)


class Data:
    """What was put into the grid, and what of it is there."""

    def __init__(self, client: HazelcastClient) -> None:
        self._client = client
        self._map = client.get_map("e2e").blocking()
        self._filled = 0
        self._written = 0  # the number of the next put of the writer: all before it are acknowledged
        self._errors = 0
        self._reads, self._writes = Stopwatch(), Stopwatch()
        self._running = False

    def fill(self, entries: int) -> dict:
        for start in range(0, entries, BATCH):
            self._map.put_all({f"e-{i}": value_of(i) for i in range(start, min(start + BATCH, entries))})
        self._filled = entries
        return {"entries": entries}

    def traffic(self) -> dict:
        """Starts a writer and a reader that never stop."""
        if not self._running:
            self._running = True
            for work in (self._write, self._read):
                threading.Thread(target=work, daemon=True).start()
        return {}

    def reset(self) -> dict:
        self._reads.reset()
        self._writes.reset()
        self._errors = 0
        return {"acknowledged": self._written}

    def check(self) -> dict:
        # What the grid did while it changed ends here: reading everything may take longer than any stall.
        stalls = {"readStall": self._reads.read(), "writeStall": self._writes.read(), "errors": self._errors}
        written = self._written
        filled = [(f"e-{i}", value_of(i)) for i in range(self._filled)]
        puts = [(f"w-{i}", value_of(i)) for i in range(written)]
        counters = {f"c-{i % COUNTERS}": i for i in range(max(0, written - COUNTERS), written)}
        found = self._map.get_all(list(counters))
        older = sum(1 for key, number in counters.items() if found.get(key, -1) < number)
        lost = self._count_lost(filled) + self._count_lost(puts) + older
        return {"entries": len(filled) + len(puts) + len(counters), "lost": lost, **stalls}

    def _count_lost(self, expected: list) -> int:
        lost = 0
        for start in range(0, len(expected), BATCH):
            batch = expected[start : start + BATCH]
            found = self._map.get_all([key for key, _ in batch])
            lost += sum(1 for key, value in batch if found.get(key) != value)
        return lost

    def _write(self) -> None:
        while True:
            self._writes.measure(lambda: self._until_answered(lambda: self._put(self._written)))
            self._written += 1
            time.sleep(PAUSE)

    def _put(self, number: int) -> None:
        self._map.set(f"w-{number}", value_of(number))
        self._map.set(f"c-{number % COUNTERS}", number)

    def _read(self) -> None:
        number = 0
        while True:
            number = (number + 1) % max(1, self._filled)
            self._reads.measure(lambda: self._until_answered(lambda: self._map.get(f"e-{number}")))
            time.sleep(PAUSE)

    def _until_answered(self, operation) -> None:
        while True:
            try:
                return operation()
            except HazelcastError:
                self._errors += 1
                time.sleep(0.1)

    def settled(self, members: int, seconds: float = 300) -> dict:
        """Waits until there are so many members, of one cluster, and every entry has its copies."""
        deadline = time.monotonic() + seconds
        while True:
            seen = self._seen()
            if len(seen) == members and all(size == str(members) and safe for size, safe in seen.values()):
                return {"members": members}
            if time.monotonic() > deadline:
                raise TimeoutError(f"waited {seconds} s for {members} members that are safe, and saw {seen}")
            time.sleep(0.5)

    def _seen(self) -> dict:
        addresses = [f"{m.address.host}:{m.address.port}" for m in self._client.cluster_service.get_members()]
        return {address: (health(address, "cluster-size"), health(address, "cluster-safe") is not None) for address in addresses}


def value_of(number: int) -> str:
    return f"{number}:" + "v" * 90


def health(address: str, what: str) -> str | None:
    try:
        with urllib.request.urlopen(f"http://{address}/hazelcast/health/{what}", timeout=3) as answer:
            return answer.read().decode()
    except OSError:
        return None


def serve(data: Data) -> None:
    actions = {f"/{action.__name__}": action for action in (data.fill, data.traffic, data.reset, data.check, data.settled)}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            url = urllib.parse.urlsplit(self.path)
            try:
                told = {name: int(value) for name, value in urllib.parse.parse_qsl(url.query)}
                self._answer(actions[url.path](**told))
            except Exception as error:  # whatever it is, the test is to read it; of a 500, kubectl would not show it
                self._answer({"error": f"{type(error).__name__}: {error}"})

        def log_message(self, *_: object) -> None:
            """Probes are not worth a line."""

        def _answer(self, body: dict) -> None:
            text = json.dumps(body).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

    ThreadingHTTPServer(("", 8080), Handler).serve_forever()


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    client = HazelcastClient(
        cluster_members=[os.environ["ADDRESS"]],
        cluster_name=os.environ["CLUSTER"],
        redo_operation=True,
        retry_max_backoff=2,  # seconds until it tries again when no member answered; by itself up to 30
    )
    serve(Data(client))


if __name__ == "__main__":
    main()
