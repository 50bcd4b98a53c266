"""The SQL that measures are made of: orders, videos watched, products seen and bought, words."""

PEOPLE = "JOIN (SELECT customer_id, row FROM customers) USING (customer_id)"

# An order is what shares an order_id; a negative row is a refund and not an order of its own.
ORDERS = f"""
    SELECT row, order_id, min(o.timestamp) AS moment, sum(amount) FILTER (amount >= 0) AS basket,
           max(coalesce(discount, 0)) AS discount, min(channel) AS channel
    FROM orders o {PEOPLE} GROUP BY row, order_id HAVING max(amount) >= 0
"""
WATCHES = f"""
    SELECT row, w.timestamp AS moment, w.rating, v.topic, v.title,
           least(1, w.watched_s / nullif(coalesce(w.duration_s, v.duration_s), 0)) AS completion
    FROM watches w {PEOPLE} LEFT JOIN videos v USING (video_id)
"""
# A video may have several topics, separated by ", ": it counts for each of them. `videos`: how many have a topic at all.
TOPICS = f"""
    SELECT row, unnest(string_split(topic, ', ')) AS topic, videos
    FROM (SELECT *, count(*) OVER (PARTITION BY row) AS videos FROM ({WATCHES}) WHERE topic <> '')
"""
VIEWS = f"""
    SELECT row, p.category, p.name FROM views
    {PEOPLE} JOIN products p USING (product_id)
"""
BOUGHT = f"""
    SELECT row, p.category, p.name FROM orders o
    {PEOPLE} JOIN products p USING (product_id) WHERE o.amount >= 0
"""
TOPIC_MIX = f"""
    SELECT row, '' AS part, topic AS item, count(*) / any_value(videos) AS x FROM ({TOPICS}) GROUP BY row, topic
"""
NIGHT = "(hour(moment) >= 22 OR hour(moment) < 6)::int"
WEEKEND = "(isodow(moment) >= 6)::int"
WORDS = rf"""
    SELECT DISTINCT row, unnest(regexp_extract_all(
        regexp_replace(replace(lower(text), chr(8217), ''''), '\S+@\S+', ' ', 'g'), '\p{{L}}[\p{{L}}'']+\p{{L}}'
    )) AS word
    FROM texts {PEOPLE}
"""
KINDS = "CASE kind WHEN 'review' THEN 'wrote reviews' WHEN 'ticket' THEN 'opened support tickets' ELSE 'searched' END"


def mean(expression: str, source: str) -> str:
    """A number a customer: `expression` over `source` (FROM ... GROUP BY row)."""
    return f"SELECT row, '' AS part, '' AS item, ({expression})::DOUBLE AS x {source}"


def has(column: str, source: str) -> str:
    """What a customer has at all: the different words in `column`."""
    return f"SELECT DISTINCT row, '' AS part, {column} AS item, 1.0 AS x FROM ({source}) WHERE {column} <> ''"


def mix(column: str, source: str) -> str:
    """What a customer's rows are made of: the share of each word in `column`."""
    return (
        f"SELECT row, '' AS part, {column} AS item, count(*) / sum(count(*)) OVER (PARTITION BY row) AS x "
        f"FROM ({source}) WHERE {column} <> '' GROUP BY row, {column}"
    )


def aspects(where: str, stop: str) -> str:
    """What the texts that match `where` speak of: words led by an article, a possessive or a judgement ("the seam", "poor
    material"), which in English are things more often than not. `stop`: quoted words that are left out."""
    led = "the|my|our|this|that|its|their|your|no|poor|bad|cheap|great|good|nice|lovely|terrible|awful|excellent|soft|superb"
    return rf"""
        SELECT DISTINCT row, '' AS part, word AS item, 1.0 AS x FROM (
            SELECT row, unnest(regexp_extract_all(lower(text), '(?:^|[^\p{{L}}])(?:{led})\s+(\p{{L}}{{3,}})', 1)) AS word
            FROM texts {PEOPLE} WHERE {where}
        ) WHERE word NOT IN ({stop})
    """
