"""Errors a person can meet. They carry a code and parameters; the sentence is made in `ui.messages`.

Whatever is raised and is not a `KnownError` is a bug and is reported as one.
"""

from __future__ import annotations


class KnownError(Exception):
    """Something expected went wrong: `code` names the sentence, `params` fill it in."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the parameters when the error comes back from another process."""
        return _rebuild, (type(self), self.code, self.params)


def _rebuild(kind: type[KnownError], code: str, params: dict[str, object]) -> KnownError:
    return kind(code, **params)


class FileError(KnownError):
    """A client file could not be opened, saved, migrated or copied."""


class InputError(KnownError):
    """A value a person gave cannot be taken; nothing was changed."""


class ListError(KnownError):
    """A legacy list could not be read or imported; nothing was written."""


class RightError(KnownError):
    """The person signed in may not do this."""


class Cancelled(KnownError):
    """A person stopped a long job; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("cancelled")

    def __reduce__(self) -> tuple[object, ...]:
        return Cancelled, ()
