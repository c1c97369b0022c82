"""A merchant's server, which takes callbacks."""

from __future__ import annotations

import http.server
import threading
from typing import Any


class CallbackServer:
    """A merchant's server, which answers with the statuses it is given, the last one again and again."""

    def __init__(self) -> None:
        self.statuses = [204]
        self.received: list[tuple[dict[str, str], bytes]] = []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.received.append((dict(self.headers), body))
                status = server.statuses.pop(0) if len(server.statuses) > 1 else server.statuses[0]
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", server.url)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/notify"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
