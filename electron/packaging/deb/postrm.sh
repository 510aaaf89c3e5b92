#!/bin/sh
# After removing: what postinst laid down goes. Workspaces and settings of people are theirs and stay.
set -e

app=/opt/supervision-workbench
link=/usr/bin/supervision-workbench

if [ "$1" = remove ] || [ "$1" = purge ]; then
    if [ "$(readlink "$link" 2>/dev/null)" = "$app/supervision-workbench" ]; then
        rm -f "$link"
    fi
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q /usr/share/applications || true
    fi
fi
