FROM python:3.13-slim

# Text recognition for scanned plans.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-vie \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /app
# Every version with the hashes of its files: uv export --no-dev --no-emit-project --no-header --no-annotate
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY storage storage
RUN pip install --no-cache-dir --no-deps . \
    && useradd --create-home assistant && mkdir /data && chown assistant /data

USER assistant
ENV TDKT_DATA=/data TDKT_HEALTH_LISTEN=127.0.0.1:8086
VOLUME /data
HEALTHCHECK --start-period=60s CMD ["python", "-c", \
    "from urllib.request import urlopen; urlopen('http://127.0.0.1:8086/readyz', timeout=5)"]
CMD ["tdkt-assistant"]
