# syntax=docker/dockerfile:1
# One image for the four services; docker-compose.yml says which of them a container runs.

FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY cms/package.json cms/
COPY site/package.json site/
COPY tests/package.json tests/
COPY integrations/commands/package.json integrations/commands/
COPY integrations/contract/package.json integrations/contract/
COPY integrations/duty-line/package.json integrations/duty-line/
COPY integrations/import/package.json integrations/import/
COPY integrations/notify/package.json integrations/notify/
COPY integrations/publisher/package.json integrations/publisher/
COPY integrations/rules/package.json integrations/rules/
COPY integrations/search/package.json integrations/search/
COPY integrations/supervisor/package.json integrations/supervisor/
COPY integrations/telephony/package.json integrations/telephony/
RUN npm ci --no-audit --no-fund --loglevel=error

FROM packages AS build
COPY . .
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
RUN cd site && node build.ts
RUN cd cms && node build.ts
RUN npm prune --omit=dev --no-audit --no-fund --loglevel=error \
 && rm -rf cms/.next/cache cms/.next/build-data tests

FROM node:26-slim AS runtime
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /app /app
WORKDIR /app
USER node
VOLUME /data
CMD ["node", "integrations/duty-line/src/main.ts"]
