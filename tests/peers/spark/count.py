"""Counts the errors of a log with Spark: each partition goes through the tool as JSON lines."""

import json
import shlex
import sys

from pyspark import SparkConf, SparkContext

tool, log = sys.argv[1:]
conf = SparkConf().setMaster("local[2]").setAppName("errors")
conf.set("spark.ui.enabled", "false").set("spark.driver.bindAddress", "127.0.0.1")
conf.set("spark.driver.host", "127.0.0.1")
with SparkContext(conf=conf) as spark:
    spark.setLogLevel("ERROR")
    lines = spark.textFile(log, minPartitions=8)
    scanned = lines.pipe(f"{shlex.quote(tool)} scan --annotate --json -", checkCode=True)
    codes = scanned.flatMap(lambda line: json.loads(line)["codes"]).countByValue()
    print(json.dumps({"partitions": lines.getNumPartitions(), "codes": dict(codes)}))
