#!/usr/bin/python3
"""Writes the month-end records of MonthEnd.swift with lxml: lxml_writer.py FOLDER RECORDS LIMIT.

Needs Debian's python3-lxml. Prints the seconds it took and its peak memory in megabytes.
"""

import datetime
import os
import sys
import time

from lxml import etree

PROVIDER = "D1013300000019"
MONTH, DAY, GENERATED = "2026-10", "2026-10-31", "20261102"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
EPOCH = datetime.date(1970, 1, 1)


def id_number(number):
    born = EPOCH + datetime.timedelta(days=7305 + number // 1000)
    first = f"330106{born:%Y%m%d}{number % 1000:03}"
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, WEIGHTS)) % 11]


def add(parent, name, value):
    etree.SubElement(parent, name).text = str(value)


def line(number):
    kind = ("R1", "R4", "D1")[number % 3]
    late = number % 10 == 7
    amount = 100 + number % 900
    document = etree.Element("Document")
    root = etree.SubElement(document, "InAcctInf")
    base = etree.SubElement(root, "AcctBsSgmt")
    add(base, "InfRecType", "210")
    add(base, "AcctType", kind)
    add(base, "AcctCode", f"{PROVIDER}ACC{number}")
    add(base, "RptDate", DAY)
    add(base, "RptDateCode", "30")
    add(base, "Name", f"借款人{number}")
    add(base, "IDType", "10")
    add(base, "IDNum", id_number(number))
    add(base, "MngmtOrgCode", PROVIDER)
    month = etree.SubElement(root, "AcctMthlyBlgInfSgmt")
    add(month, "Month", MONTH)
    add(month, "SettDate", "2026-10-15")
    add(month, "AcctStatus", "2" if late else "1")
    add(month, "AcctBal", amount * 6)
    add(month, "RemRepPrd", 0 if kind == "R1" else 5)
    add(month, "FiveCate", "2" if late else "1")
    add(month, "FiveCateAdjDate", DAY if late else "2026-07-04")
    add(month, "RpyStatus", "1" if late else "N")
    add(month, "OverdPrd", 1 if late else 0)
    add(month, "TotOverd", amount if late else 0)
    add(month, "OverdPrinc", amount - 9 if late else 0)
    for name in ("Oved31_60Princ", "Oved61_90Princ", "Oved91_180Princ", "OvedPrinc180"):
        add(month, name, 0)
    add(month, "CurRpyAmt", amount)
    add(month, "ActRpyAmt", 0 if late else amount)
    add(month, "LatRpyDate", "2026-09-15" if late else "2026-10-15")
    add(month, "CloseDate", "")
    return etree.tostring(document, encoding="UTF-8")


def write(folder, serial, numbers):
    name = f"{PROVIDER}{GENERATED}2100{serial:03}0.txt"
    with open(os.path.join(folder, name), "wb") as file:
        header = f"A0502102.0.0  {PROVIDER}{GENERATED}0800000{len(numbers):07}\r\n"
        file.write(header.encode())
        for number in numbers:
            file.write(line(number) + b"\r\n")
        file.flush()
        os.fsync(file.fileno())


def peak_megabytes():
    with open("/proc/self/status", encoding="utf-8") as status:
        for text in status:
            if text.startswith("VmHWM:"):
                return int(text.split()[1]) / 1024
    return 0


def main():
    folder, records, limit = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    start = time.monotonic()
    for serial, first in enumerate(range(0, records, limit)):
        write(folder, serial, range(first, min(first + limit, records)))
    print(time.monotonic() - start, peak_megabytes())


main()
