#!/usr/bin/env python3
# Reads the accessibility tree of the chart shown by tst_charts_read_aloud, as a screen reader gets it.
# Prints one line a node: role, name, description. Ends when the chart's marks were found or after 20 seconds.
import sys
import time

import pyatspi


def walk(node, depth, lines):
    if depth > 12 or len(lines) > 500:
        return
    lines.append((node.getRoleName(), node.name, node.description))
    for i in range(min(node.childCount, 100)):
        child = node.getChildAtIndex(i)
        if child is not None:
            walk(child, depth + 1, lines)


deadline = time.time() + 20
lines = []
while time.time() < deadline:
    lines = []
    try:
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and "read_aloud" in (app.name or ""):
                walk(app, 0, lines)
    except Exception as gone:  # the application is still starting
        lines = [("error", str(gone), "")]
    if any(role == "list item" for role, _, _ in lines):
        break
    time.sleep(0.3)
for line in lines:
    print("\t".join(line))
sys.exit(0)
