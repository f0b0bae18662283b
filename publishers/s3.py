"""Publishing into a bucket of any S3 server, by boto3.

Credentials come from boto3's usual places only, and never into a message.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

from publishers.errors import Conflict, PublisherError, TargetRefused, TargetUnavailable
from publishers.page import Page
from publishers.target import Stored

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

_HASH = "tolmach-sha256"
_GONE = ("NoSuchKey", "404", "NotFound")
_BUSY = ("SlowDown", "Throttling", "RequestTimeout", "InternalError", "ServiceUnavailable", "503")
_CHANGED = ("PreconditionFailed", "ConditionalRequestConflict", "412", "409")
_CREDENTIALS = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile in ~/.aws"
_REASONS = {
    "SignatureDoesNotMatch": ("the secret key is wrong", _CREDENTIALS),
    "InvalidAccessKeyId": ("the access key is unknown there", _CREDENTIALS),
    "ExpiredToken": ("the credentials have expired", _CREDENTIALS),
    "NoSuchBucket": ("there is no such bucket", "create it, or name another with --out"),
    "AccessDenied": ("access is denied", "give this key the rights to list, read and write there"),
    "403": ("access is denied", f"check the key and its rights: {_CREDENTIALS}"),
    "RequestTimeTooSkewed": ("this machine's clock is wrong", "set the clock, then run again"),
}


@dataclass(frozen=True, slots=True)
class S3Settings:
    """How to talk to the server. An empty ``endpoint_url`` is AWS itself."""

    endpoint_url: str = ""
    region: str = "us-east-1"
    path_style: bool = True
    request_checksums: Literal["when_supported", "when_required"] = "when_supported"


class S3Target:
    """A bucket, or a prefix within one."""

    def __init__(self, bucket: str, prefix: str, settings: S3Settings) -> None:
        self._bucket = bucket
        self._prefix = f"{prefix}/" if prefix else ""
        self._endpoint = settings.endpoint_url
        self._client: S3Client = boto3.session.Session().client(
            "s3",
            endpoint_url=settings.endpoint_url or None,
            region_name=settings.region,
            config=Config(
                s3={"addressing_style": "path" if settings.path_style else "auto"},
                request_checksum_calculation=settings.request_checksums,
                response_checksum_validation=settings.request_checksums,
                connect_timeout=10,
                read_timeout=60,
                retries={"mode": "standard", "total_max_attempts": 5},
            ),
        )

    @property
    def name(self) -> str:
        """``s3://BUCKET/PREFIX``."""
        return f"s3://{self._bucket}/{self._prefix}".rstrip("/")

    def address(self, key: str) -> str:
        """The page's S3 address."""
        return f"s3://{self._bucket}/{self._prefix}{key}"

    def read(self, key: str) -> Stored | None:
        """What lies under ``key``; its version is its ETag."""
        with self._explained():
            try:
                answer = self._client.get_object(Bucket=self._bucket, Key=self._prefix + key)
            except ClientError as error:
                if _code(error) in _GONE:
                    return None
                raise
            return Stored(answer["Body"].read(), answer["ETag"])

    def keys(self) -> frozenset[str]:
        """All keys under the prefix, page after page of the listing."""
        with self._explained():
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self._bucket, Prefix=self._prefix
            )
            return frozenset(
                entry["Key"].removeprefix(self._prefix)
                for page in pages
                for entry in page.get("Contents", ())
            )

    def matches(self, page: Page) -> bool:
        """Whether the object was written with the page's bytes and headers."""
        with self._explained():
            try:
                answer = self._client.head_object(Bucket=self._bucket, Key=self._prefix + page.key)
            except ClientError as error:
                if _code(error) in _GONE:
                    return False
                raise
            return answer["Metadata"].get(_HASH) == page.sha256

    def write(self, page: Page) -> None:
        """Put the object with its headers; S3 shows an object whole or not at all."""
        with self._explained():
            self._put(page)

    def swap(self, page: Page, expected: str | None) -> None:
        """Put the object on the condition that it is still as ``expected``."""
        with self._explained():
            if expected is None:
                self._put(page, IfNoneMatch="*")
            else:
                self._put(page, IfMatch=expected)

    def _put(self, page: Page, **condition: Any) -> None:
        headers: dict[str, Any] = {"ContentLanguage": page.language} if page.language else {}
        self._client.put_object(
            Bucket=self._bucket,
            Key=self._prefix + page.key,
            Body=page.body,
            ContentType=page.content_type,
            CacheControl=page.cache_control,
            Metadata={_HASH: page.sha256},
            **headers,
            **condition,
        )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except ClientError as error:
            raise self._explain(error) from error
        except NoCredentialsError as error:
            raise TargetRefused(self.name, "no S3 credentials found", _CREDENTIALS) from error
        except BotoCoreError as error:
            raise TargetUnavailable(
                self.name,
                f"no answer from {self._endpoint or 'AWS'} ({type(error).__name__})",
                "is it running? check [s3] endpoint_url in config/local.toml",
            ) from error

    def _explain(self, error: ClientError) -> PublisherError:
        code = _code(error)
        if code in _CHANGED:
            return Conflict(self.name, "another publisher was faster", "run again")
        if code in _BUSY:
            return TargetUnavailable(self.name, f"it is too busy ({code})", "run again later")
        reason, hint = _REASONS.get(code, (f"it refused with {code}", "see the server's log"))
        return TargetRefused(self.name, reason, hint)


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", "unknown"))
