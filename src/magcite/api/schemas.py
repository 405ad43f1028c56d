"""JSON Schema of the files that magcite reads, for editors and for programs that write them."""

from magcite.lockfile.schema import LockRecord
from magcite.readers.accepted import accepted_schema
from magcite.readers.references.front_matter_schema import front_matter_schema
from magcite.readers.reviews import reviews_schema
from magcite.readers.settings import SettingsFile
from magcite.readers.sidecar import sidecar_schema

__all__ = ["SCHEMAS", "schema_of"]

SCHEMAS = ("reference", "sidecar", "lock", "settings", "reviews", "accepted")
_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def schema_of(name: str) -> dict[str, object]:
    """Return the schema of one kind of file.

    Args:
        name: "reference" (the front matter), "sidecar", "lock", "settings" (magcite.toml), "reviews" (reviews.yaml) or
            "accepted" (accepted.yaml).
    """
    match name:
        case "reference":
            return front_matter_schema()
        case "sidecar":
            return _DIALECT | sidecar_schema()
        case "lock":
            return _DIALECT | LockRecord.model_json_schema() | {"title": "magcite lock"}
        case "reviews":
            return reviews_schema()
        case "accepted":
            return accepted_schema()
        case _:
            return _DIALECT | SettingsFile.model_json_schema() | {"title": "magcite.toml"}
