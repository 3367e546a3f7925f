"""Makes the troubles that records can be in: each function gets the folder of the records, which is not there yet."""
import pathlib
import sqlite3
import subprocess


def make_records(turnstone, data, name="Sam"):
    """Records with one recruit and one attempt begun, made by the program itself."""
    begun = subprocess.run([turnstone, "--data", data, "play", "elm-street", "--terminal", "--as", name, "--variant",
                            "controlled", "--seed", "1"], input="", capture_output=True, text=True, timeout=60)
    assert (pathlib.Path(data) / "turnstone.db").exists(), begun.stdout + begun.stderr


def change(data, statement):
    """Changes a row as somebody would who knows databases, with the sqlite3 command."""
    subprocess.run(["sqlite3", pathlib.Path(data) / "turnstone.db", statement], check=True, timeout=20)


def not_ours(turnstone, data):
    data.mkdir()
    with sqlite3.connect(data / "turnstone.db") as other:
        other.execute("CREATE TABLE recipe (name TEXT)")


def newer(turnstone, data):
    make_records(turnstone, data)
    change(data, "PRAGMA user_version = 99")


def damaged(turnstone, data):
    make_records(turnstone, data)
    content = bytearray((data / "turnstone.db").read_bytes())
    content[4096:12288] = b"\x55" * 8192
    (data / "turnstone.db").write_bytes(content)


def not_writable(turnstone, data):
    """Nobody can make a folder within a file, not even root, for whom no folder is read-only."""
    data.write_text("A file where the folder should be.")
