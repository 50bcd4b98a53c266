"""What is measured of watching beside topics: kinds of video by the words of their titles, and where people leave."""

from evidence.measures import Measure
from evidence.sources import PEOPLE, WATCHES, mean, mix

COMMON, TOO_COMMON = 0.05, 0.6  # share of the videos whose title has a word, for it to be the name of a kind


def _kinds() -> str:
    """video_id, kind: the commonest of the words that many titles share; words that always come together are one."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    stop = ", ".join(f"'{word}'" for word in sorted(ENGLISH_STOP_WORDS))
    return rf"""
        WITH words AS (
            SELECT DISTINCT video_id, unnest(regexp_extract_all(lower(title), '\p{{L}}[\p{{L}}]+\p{{L}}')) AS word
            FROM videos
        ),
        common AS (
            SELECT word, count(*) AS videos, list(video_id ORDER BY video_id) AS which FROM words
            WHERE word NOT IN ({stop}) GROUP BY word
            HAVING videos BETWEEN {COMMON} * (SELECT count(*) FROM videos)
                              AND {TOO_COMMON} * (SELECT count(*) FROM videos)
        )
        SELECT video_id, kind FROM (
            SELECT unnest(which) AS video_id, string_agg(word, ', ' ORDER BY word) AS kind, any_value(videos) AS videos
            FROM common GROUP BY which
        ) QUALIFY row_number() OVER (PARTITION BY video_id ORDER BY videos DESC, kind) = 1
    """


def kind_steps() -> str:
    """row, step: from which kind of video to which, by the words of their titles."""
    return _steps(_kinds())


def topic_steps() -> str:
    """row, step: from which topic to which."""
    return _steps("SELECT video_id, unnest(string_split(topic, ', ')) AS kind FROM videos WHERE topic <> ''")


def _steps(kinds: str) -> str:
    return f"""
        WITH kinds AS MATERIALIZED ({kinds}),
        steps AS (
            SELECT row, video_id, lag(video_id) OVER (PARTITION BY row ORDER BY timestamp, video_id) AS before
            FROM (SELECT customer_id, video_id, timestamp FROM watches) {PEOPLE}
        )
        SELECT row, '''' || a.kind || ''' then ''' || b.kind || '''' AS step
        FROM steps JOIN kinds a ON a.video_id = before JOIN kinds b ON b.video_id = steps.video_id
    """


def video_measures() -> list[Measure]:
    """Kinds of video, and the two ways of leaving that `dropped` does not tell."""
    ended = f"FROM ({WATCHES}) WHERE completion IS NOT NULL GROUP BY row"
    kinds = f"SELECT row, kind FROM watches {PEOPLE} JOIN ({_kinds()}) USING (video_id)"
    finished = mean("avg((completion >= 0.9)::int)", ended)
    middle = mean("avg((completion >= 0.25 AND completion < 0.9)::int)", ended)
    return [
        Measure("video_kind", "watch", "mix", "share", "videos with '{item}' in the title", mix("kind", kinds)),
        Measure("finished", "watch", "mean", "share", "videos watched to the end", finished),
        Measure("middle", "watch", "mean", "share", "videos left in the middle", middle),
    ]
