#!/usr/bin/python3
"""Solves the yields of YieldBench.swift's flows with scipy: xirr.py SETS.

Needs Debian's python3-scipy. Prints the nanoseconds of one solution by the faster of scipy's brentq
and newton (with the derivative), then the effective rate of each set in parts per billion a year.
"""

import sys
import time

import numpy
from scipy.optimize import brentq, newton

ROUNDS = 7


def flows(number):
    received = 1_000_000 + number * 37
    each = received * (110 + number % 40) // 6000
    days = numpy.array([30 * place + (7 * number + place) % 5 for place in range(1, 61)])
    return float(received), days / 365, numpy.full(60, float(each))


def excess(rate, received, years, amounts):
    return (amounts * (1 + rate) ** -years).sum() - received


def slope(rate, received, years, amounts):
    return (-years * amounts * (1 + rate) ** (-years - 1)).sum()


def by_brentq(flow):
    return brentq(excess, -0.9, 10, args=flow, xtol=1e-12)


def by_newton(flow):
    return newton(excess, 0.1, fprime=slope, args=flow, tol=1e-12)


def nanoseconds(solve, sets):
    least = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        for flow in sets:
            solve(flow)
        least = min(least, (time.perf_counter_ns() - start) / len(sets))
    return least


def main():
    sets = [flows(number) for number in range(int(sys.argv[1]))]
    print(min(nanoseconds(by_brentq, sets), nanoseconds(by_newton, sets)))
    for flow in sets:
        print(round(by_brentq(flow) * 1_000_000_000))


main()
