FROM python:3.13-slim

# Text recognition for scanned plans.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-vie \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY storage storage
RUN pip install --no-cache-dir uv && uv sync --no-dev \
    && useradd --create-home assistant && mkdir /data && chown assistant /data

USER assistant
ENV TDKT_DATA=/data
VOLUME /data
CMD ["/app/.venv/bin/python", "-m", "bot"]
