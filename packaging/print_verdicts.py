#!/usr/bin/env python3
"""Prints what `handful-line inspect` and `handful-cli evaluate --json` said as a table.

    print_verdicts.py VERDICTS.jsonl REPORT.json
"""

import json
import pathlib
import sys


def table(lines: list[dict]) -> str:
    rows = [("file", "label", "verdict", "score")]
    for line in lines:
        path = pathlib.PurePath(line["file"])
        if "error" in line:
            rows.append((path.name, path.parent.name, "error", line["error"]))
        else:
            rows.append((path.name, path.parent.name, line["verdict"], f"{line['score']:.3f}"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths)), row[3].rjust(7)])
        for row in rows
    )


def summary(report: dict) -> str:
    rejects, missed = report["false_rejects"], report["missed_defects"]
    return (
        f"NG above {report['threshold']:.3f}. "
        f"False rejects: {rejects['count']} of {rejects['of']}. "
        f"Missed defects: {missed['count']} of {missed['of']}."
    )


def main() -> None:
    verdicts, report = (pathlib.Path(argument).read_text("utf-8") for argument in sys.argv[1:3])
    print(table([json.loads(line) for line in verdicts.splitlines()]))
    print()
    print(summary(json.loads(report)))


if __name__ == "__main__":
    main()
