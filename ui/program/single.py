"""One window for one client file: a second start brings the first window forward."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.storage.lock import seems_taken
from ui.prefs import file_key

_WAIT_MS = 500


def _name(path: Path) -> str:
    return f"keqing-{file_key(path)}"


def bring_forward(path: Path) -> bool:
    """Ask the window that has this file open to come forward; False when there is none."""
    if not seems_taken(path):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(b"forward\n")
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Listens, for as long as a file is open, for a second start with the same file."""

    rung = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(_name(path))
        self._server.listen(_name(path))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.rung.emit()
