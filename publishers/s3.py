"""Publishing into a bucket of any S3 server, by boto3.

An object appears whole or not at all, so a connection lost in mid-upload leaves nothing half.

Credentials come from boto3's usual places only, and never into a message.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

from publishers.errors import Conflict, PublisherError, TargetRefused, TargetUnavailable
from publishers.page import Page
from publishers.target import Headers, Stored

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

_CONNECTIONS = 32  # four articles at a time, eight files of each
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
                retries={"mode": "standard", "total_max_attempts": 5},  # backs off up to 20 s
                max_pool_connections=_CONNECTIONS,
            ),
        )
        self._client.meta.events.register_last("before-call.s3", _without_asking)

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
            headers = Headers(
                answer["ContentType"],
                answer.get("ContentLanguage") or None,
                answer.get("CacheControl", ""),
            )
            return Stored(answer["Body"].read(), answer["ETag"], headers)

    def listing(self) -> dict[str, datetime]:
        """All keys under the prefix, page after page of the server's list."""
        with self._explained():
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self._bucket, Prefix=self._prefix
            )
            return {
                entry["Key"].removeprefix(self._prefix): entry["LastModified"]
                for page in pages
                for entry in page.get("Contents", ())
            }

    def write(self, page: Page) -> None:
        """Put the object with its headers; S3 shows an object whole or not at all."""
        with self._explained():
            self._put(page)

    def copy(self, source: str, key: str) -> None:
        """Let the server copy the object; its headers go with it."""
        with self._explained():
            try:
                self._client.copy_object(
                    Bucket=self._bucket,
                    Key=self._prefix + key,
                    CopySource={"Bucket": self._bucket, "Key": self._prefix + source},
                )
            except ClientError as error:
                if _code(error) in _GONE:
                    reason = f"{source} is not there any more"
                    raise TargetUnavailable(self.name, reason, "run again") from error
                raise

    def swap(self, page: Page, expected: str | None) -> None:
        """Put the object on the condition that it is still as ``expected``.

        If our own answer was lost and boto3 asked again, the refusal is our own success.
        """
        condition = {"IfNoneMatch": "*"} if expected is None else {"IfMatch": expected}
        with self._explained():
            try:
                self._put(page, **condition)
            except ClientError as error:
                if not (_was_retried(error) and self._is_ours(page)):
                    raise

    def delete(self, key: str) -> None:
        """Remove the object; S3 does not mind if there is none."""
        with self._explained():
            self._client.delete_object(Bucket=self._bucket, Key=self._prefix + key)

    def _put(self, page: Page, **condition: Any) -> None:
        headers: dict[str, Any] = {"ContentLanguage": page.language} if page.language else {}
        self._client.put_object(
            Bucket=self._bucket,
            Key=self._prefix + page.key,
            Body=page.body,
            ContentType=page.content_type,
            CacheControl=page.cache_control,
            **headers,
            **condition,
        )

    def _is_ours(self, page: Page) -> bool:
        stored = self.read(page.key)
        return stored is not None and stored.body == page.body

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


def _without_asking(params: dict[str, Any], **_: Any) -> None:
    """Send the body at once: to ask first ("100-continue") doubles the way of a small file."""
    params["headers"].pop("Expect", None)


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", "unknown"))


def _was_retried(error: ClientError) -> bool:
    return error.response["ResponseMetadata"]["RetryAttempts"] > 0
