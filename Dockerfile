# The command line with kubectl, for CI that runs container images and for jobs in a cluster.
FROM registry.k8s.io/kubectl:v1.34.1 AS kubectl

FROM node:24-slim
COPY --from=kubectl /bin/kubectl /usr/local/bin/kubectl
COPY LICENSE package.json /opt/gke-image-preflight/
COPY dist /opt/gke-image-preflight/dist
RUN ln -s /opt/gke-image-preflight/dist/cli/index.js /usr/local/bin/gke-image-preflight
USER node
WORKDIR /work
ENTRYPOINT ["gke-image-preflight"]
CMD ["--help"]
