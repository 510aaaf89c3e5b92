#!/bin/sh
# After installing: the command, the right mode of Chromium's sandbox helper, the menu entry.
set -e

app=/opt/supervision-workbench
link=/usr/bin/supervision-workbench

# The sandbox works through user namespaces. Where the kernel or its settings keep them from ordinary users, the helper
# has to be setuid root instead. Asked as nobody, because root may make namespaces even where others may not.
users_have_namespaces() {
    [ -L /proc/self/ns/user ] || return 1
    setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user true 2>/dev/null
}

if [ "$1" = configure ]; then
    ln -sf "$app/supervision-workbench" "$link"
    if users_have_namespaces; then
        chmod 0755 "$app/chrome-sandbox"
    else
        chmod 4755 "$app/chrome-sandbox"
    fi
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q /usr/share/applications || true
    fi
fi
