"""A batch job that keeps its results in S3: puts one, reads it back, and removes those that are more than it is to keep."""

import os
import socket
import sys
import time

import boto3
from botocore.config import Config

# Where S3 is, its region and the credentials come from the environment: boto3 looks there itself. When a server goes down,
# sidekick answers 502 to the requests that it had, and sends the next ones elsewhere: a retry is enough.
SETTINGS = Config(retries={"mode": "standard", "max_attempts": 6}, connect_timeout=5, read_timeout=60)


def run(bucket: str, prefix: str, keep: int) -> int:
    """Put a result, read it back, remove what is too old; how many are left."""
    s3 = boto3.client("s3", config=SETTINGS)
    key = f"{prefix}{time.time_ns()}-{socket.gethostname()}"
    body = os.urandom(1 << 16)
    s3.put_object(Bucket=bucket, Key=key, Body=body)
    if s3.get_object(Bucket=bucket, Key=key)["Body"].read() != body:
        raise RuntimeError(f"{key} is not what was put there")

    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    keys = sorted(entry["Key"] for page in pages for entry in page.get("Contents", []))
    for old in keys[:-keep]:
        s3.delete_object(Bucket=bucket, Key=old)
    return min(len(keys), keep)


def main() -> None:
    left = run(os.environ["BUCKET"], os.environ.get("PREFIX", "results/"), int(os.environ.get("KEEP", "10")))
    print(f"put a result; {left} are kept")


if __name__ == "__main__":
    sys.exit(main())
