"""A web service that keeps its entries in the data grid beside it: what one pod puts, every pod gets."""

import logging
import os
import signal
import socket
import threading
import time

from flask import Flask, request
from flask.typing import ResponseReturnValue
from hazelcast import HazelcastClient
from hazelcast.config import ReconnectMode
from hazelcast.errors import HazelcastError
from hazelcast.lifecycle import LifecycleState
from hazelcast.proxy.map import BlockingMap
from waitress import create_server, wasyncore

POD = socket.gethostname()
MAP_NAME = "put-get"
ANSWER_SECONDS = 5  # how long an operation on the grid is retried, and a request in flight is waited for after SIGTERM


class Grid:
    """The distributed map, reached through the member on localhost, and whether that member is there."""

    def __init__(self, address: str, cluster_name: str) -> None:
        self._connected = threading.Event()
        # The client connects in a thread of its own and never gives up: the app may start before the member does,
        # and outlive it. Until then each operation fails at once instead of waiting.
        self._client = HazelcastClient(
            cluster_members=[address],
            cluster_name=cluster_name,
            async_start=True,
            reconnect_mode=ReconnectMode.ASYNC,
            retry_max_backoff=2,
            invocation_timeout=ANSWER_SECONDS,
            redo_operation=True,  # putting the same value twice does no harm
            lifecycle_listeners=[self._follow],
        )

    @property
    def connected(self) -> bool:
        return self._connected.is_set()

    def put(self, key: str, value: str) -> None:
        self._map().set(key, value)

    def get(self, key: str) -> str | None:
        return self._map().get(key)

    def shutdown(self) -> None:
        self._client.shutdown()

    def _map(self) -> BlockingMap[str, str]:
        return self._client.get_map(MAP_NAME).blocking()

    def _follow(self, state: str) -> None:
        if state == LifecycleState.CONNECTED:
            self._connected.set()
        elif state in (LifecycleState.DISCONNECTED, LifecycleState.SHUTDOWN):
            self._connected.clear()


def create_app(grid: Grid) -> Flask:
    app = Flask(__name__)

    @app.route("/put", methods=["PUT", "POST", "GET"])  # GET, so that a browser can try it
    def put() -> ResponseReturnValue:
        key, value = request.args.get("key"), request.args.get("value")
        if not key or value is None:
            return {"error": "Say what to put: /put?key=color&value=blue"}, 400
        grid.put(key, value)
        return {"pod": POD, "key": key, "value": value}

    @app.get("/get")
    def get() -> ResponseReturnValue:
        key = request.args.get("key")
        if not key:
            return {"error": "Say what to get: /get?key=color"}, 400
        value = grid.get(key)
        return {"pod": POD, "key": key, "value": value}, 200 if value is not None else 404

    @app.get("/healthz")
    def healthz() -> ResponseReturnValue:
        return ("connected\n", 200) if grid.connected else ("not connected to the grid\n", 503)

    @app.errorhandler(HazelcastError)
    def unavailable(error: HazelcastError) -> ResponseReturnValue:
        return {"error": f"The grid does not answer: {error}", "pod": POD}, 503

    return app


def serve(app: Flask, port: int) -> None:
    """Answer requests until SIGTERM. Then refuse new connections and finish the requests that are under way."""
    sockets: dict = {}
    server = create_server(
        app,
        map=sockets,
        host="0.0.0.0",
        port=port,
        threads=8,
        max_request_body_size=65536,  # a larger body would go through a temporary file
    )
    stopping = threading.Event()

    def stop(*_: object) -> None:
        stopping.set()
        server.pull_trigger()  # wakes the loop

    # Process 1 of a container ignores a signal that it has no handler for.
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not stopping.is_set():
        wasyncore.loop(timeout=1, map=sockets, count=1)

    server.del_channel()
    server.socket.close()
    deadline = time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < deadline:
        wasyncore.loop(timeout=0.1, map=sockets, count=1)
        if not any(channel.requests or channel.request for channel in server.active_channels.values()):
            break
    server.task_dispatcher.shutdown(timeout=1)


def main() -> None:
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO"))
    grid = Grid(
        address=os.environ.get("HAZELCAST_ADDRESS", "localhost:5701"),
        cluster_name=os.environ.get("HAZELCAST_CLUSTER_NAME", "dev"),
    )
    serve(create_app(grid), port=int(os.environ.get("PORT", "8080")))
    grid.shutdown()


if __name__ == "__main__":
    main()
