#!/usr/bin/env bash
# Runs a command with another Node, which npm brings as a package: scripts/with-node.sh 24 node --version
set -euo pipefail
version=$1
shift
case "$(uname -m)" in x86_64) arch=x64 ;; aarch64 | arm64) arch=arm64 ;; *) arch=$(uname -m) ;; esac
package=node-$(uname -s | tr '[:upper:]' '[:lower:]')-$arch
home=$(cd "$(dirname "$0")/.." && pwd)/node_modules/.cache/node/$version
if [ ! -x "$home/node_modules/$package/bin/node" ]; then
  mkdir -p "$home"
  npm install --silent --no-save --no-package-lock --ignore-scripts --prefix "$home" "$package@$version" >&2
fi
PATH=$home/node_modules/$package/bin:$PATH exec "$@"
