"""python3 -m unittest: the routes, with a dictionary in place of the grid."""

import unittest

from hazelcast.errors import ClientOfflineError

from app import POD, create_app


class StubGrid:
    def __init__(self) -> None:
        self.connected = True
        self._entries: dict[str, str] = {}

    def put(self, key: str, value: str) -> None:
        self._check()
        self._entries[key] = value

    def get(self, key: str) -> str | None:
        self._check()
        return self._entries.get(key)

    def _check(self) -> None:
        if not self.connected:
            raise ClientOfflineError


class PutGetTest(unittest.TestCase):
    def setUp(self) -> None:
        self.grid = StubGrid()
        self.web = create_app(self.grid).test_client()

    def test_what_is_put_is_what_get_answers(self) -> None:
        for method in ("PUT", "POST", "GET"):
            self.web.open("/put", method=method, query_string={"key": "color", "value": method})
            answer = self.web.get("/get?key=color")
            self.assertEqual((answer.status_code, answer.json), (200, {"pod": POD, "key": "color", "value": method}))

    def test_an_empty_value_is_a_value(self) -> None:
        self.web.put("/put?key=color&value=")
        self.assertEqual(self.web.get("/get?key=color").status_code, 200)

    def test_a_key_that_nobody_put_is_not_found(self) -> None:
        answer = self.web.get("/get?key=color")
        self.assertEqual((answer.status_code, answer.json["value"]), (404, None))

    def test_a_request_that_lacks_something_is_told_what(self) -> None:
        for url, example in (
            ("/put", "/put?key=color&value=blue"),
            ("/put?key=color", "/put?key=color&value=blue"),
            ("/get", "/get?key=color"),
        ):
            answer = self.web.get(url)
            self.assertEqual(answer.status_code, 400)
            self.assertIn(example, answer.json["error"])

    def test_without_the_grid_the_service_says_so(self) -> None:
        self.assertEqual(self.web.get("/healthz").status_code, 200)
        self.grid.connected = False
        for url in ("/healthz", "/get?key=color", "/put?key=color&value=blue"):
            self.assertEqual(self.web.get(url).status_code, 503, url)


if __name__ == "__main__":
    unittest.main()
