"""The words: what each text group talks about, in thousands of wordings.

`{a|b}` is a choice. A text is an opening, a thing, a group's concern (or none) and an ending, so no two customers of a
group write alike and one customer writes of many things.
"""

import re
from collections.abc import Mapping, Sequence

import numpy as np

CHOICE = re.compile(r"\{([^{}]*)\}")

# Six concerns, because the redundant regime has six groups; the others use the first four.
CONCERNS: Sequence[Mapping[str, Sequence[str]]] = (
    {  # price
        "good": (
            "{an absolute steal|a real bargain|cheap as chips} {at this price|with the code|in the sale}",
            "{saved|knocked off} {ten|fifteen|twenty|nearly thirty} {quid|pounds|percent} {with a voucher|by waiting for the sale|by comparing shops}",
            "{you will not find it cheaper|cheapest I found anywhere|lowest price online} and {worth every penny|good value for money}",
            "{my budget is tight|I count every penny|money is short this month}, so {this offer|the discount|half price} {made my day|was perfect}",
            "{paid a fraction of the usual|half of what others charge|less than a takeaway} for {the same thing|something decent}",
        ),
        "bad": (
            "{overpriced|far too expensive|poor value} for {what you get|a thing like this}, {wait for a sale|look for a coupon}",
            "{found it ten pounds cheaper|saw a lower price} {elsewhere|the next day|in an outlet}, {annoying|I want the difference back}",
            "{the voucher did not work|my discount code was refused|the promotion was not applied} {at checkout|when I paid}",
            "{charged full price|billed too much|paid more than advertised} {despite the offer|though the page said half off}",
        ),
        "search": (
            "{cheap|cheapest|budget|low cost} {thing}",
            "{thing} {under 20|under 50|on sale|clearance|half price}",
            "{discount code|voucher|best deal} {thing}",
            "{affordable|second hand|outlet} {thing}",
        ),
    },
    {  # durability and material
        "good": (
            "{built like a tank|made to last|rock solid}, {the stitching|every seam|the finish} {is flawless|shows real craft}",
            "{after two years of daily use|after months of abuse|after a hard winter} it {still looks new|has not a scratch|holds up}",
            "{proper leather|solid oak|thick canvas|real steel|heavy wool}, {no flimsy plastic|nothing feels thin|you feel the weight}",
            "{sturdy|robust|tough} {hinges and zips|joints|fabric} that {will outlive me|survive anything|do not wear out}",
            "{the workmanship|the material|how it is made} {is superb|impressed my carpenter|beats the big brands}",
        ),
        "bad": (
            "{fell apart|broke|cracked} {after a week|within a month|on the second use}, {shoddy work|poor material}",
            "{the seam|the zip|a hinge|the glue} {came undone|tore|snapped}, {so flimsy|cheap plastic inside}",
            "{the coating|the colour|the surface} {peels|rubs off|wears through} {already|far too soon}",
            "{thin fabric|brittle plastic|soft metal} that {will not last|bends at once|frays}",
        ),
        "search": (
            "{durable|heavy duty|sturdy|long lasting} {thing}",
            "{thing} {solid wood|real leather|stainless steel|thick canvas}",
            "{thing} {repair kit|spare parts|lifetime warranty}",
            "{hand made|well made|hard wearing} {thing}",
        ),
    },
    {  # delivery and service
        "good": (
            "{arrived next day|here within hours|delivered before breakfast}, {the courier was lovely|tracking worked to the minute}",
            "{support answered in two minutes|a real person called me back|the chat sorted it at once}, {so helpful|no waiting}",
            "{swapping the size|the return|the refund} was {painless|done in a day|one click}",
            "{easy checkout|ordered from my phone in seconds|no fuss at all}, {parcel left with the neighbour|dropped right at the door}",
            "{well packed|boxed carefully|wrapped without plastic} and {on time|earlier than promised}",
        ),
        "bad": (
            "{parcel is a week late|still not delivered|lost in the post}, {tracking has not moved|nobody can say where}",
            "{nobody answers the phone|support ignores my mails|on hold for an hour}, {hopeless service|I give up}",
            "{waiting for my refund|the return label never came|they refuse the exchange} {since three weeks|again}",
            "{courier threw it over the fence|box arrived crushed|wrong address on the label}, {please call me back|sort it out}",
        ),
        "search": (
            "{thing} {next day delivery|same day|express shipping}",
            "{return|exchange|refund} {thing}",
            "{where is my order|track parcel|delivery slot} {thing}",
            "{thing} {pick up in store|free returns|in stock now}",
        ),
    },
    {  # style
        "good": (
            "{so many compliments|everyone asks where I got it|my friends are jealous}, {gorgeous look|such a chic shape}",
            "{goes beautifully with|pairs perfectly with|dresses up} {my linen trousers|the new curtains|a plain outfit}",
            "{the colour is dreamy|that shade is divine|the pattern is stunning}, {so elegant|very on trend}",
            "{looks like a boutique piece|straight out of a magazine|pure Scandinavian chic}, {I adore it|in love with the design}",
            "{stylish|fashionable|beautifully designed} and {photographs so well|lifts the whole room|makes me feel pretty}",
        ),
        "bad": (
            "{looks frumpy|so last season|nothing like the photo}, {the shade is off|an ugly cut}",
            "{the colour clashes|the print looks tacky|the shape is unflattering} {with everything I own|in daylight}",
            "{wanted something elegant|hoped for a chic look}, {got a sack|it looks dated}",
            "{not the trendy tone|a dull design|no style at all} {as in the lookbook|as the model wore}",
        ),
        "search": (
            "{stylish|chic|trendy|elegant} {thing}",
            "{thing} {lookbook|outfit ideas|new season|designer}",
            "{aesthetic|vintage style|minimalist} {thing}",
            "{thing} {pastel|matching set|as seen on instagram}",
        ),
    },
    {  # sustainability
        "good": (
            "{recycled material|organic cotton|carbon neutral}, {finally a brand that cares|good for the planet}",
            "{no plastic wrap|compostable packing|made from ocean waste}, {my conscience is clear|greener than the rest}",
            "{fair wages|an ethical factory|a transparent supply chain} {convinced me|matters to me}",
        ),
        "bad": (
            "{so much plastic waste|needless packaging|flown half round the world}, {not sustainable|bad for the climate}",
            "{greenwashing|no word on the factory|the eco label is fake}, {I expected ethics|please be honest}",
        ),
        "search": ("{eco friendly|vegan|organic|recycled} {thing}", "{thing} {fair trade|plastic free|carbon neutral}"),
    },
    {  # technical detail
        "good": (
            "{the specifications hold up|I measured it|tested it with a meter}, {within tolerance|exactly as rated}",
            "{firmware updates|the technical manual|detailed data sheets} {are excellent|answer everything}",
            "{precise dimensions|the right thread pitch|low latency|a high rating in lab tests} {won me over|as an engineer I approve}",
        ),
        "bad": (
            "{the specifications are wrong|measured two millimetres off|the data sheet lies}, {incompatible|out of tolerance}",
            "{no technical documentation|firmware bug|wrong connector standard}, {please send the datasheet|needs a patch}",
        ),
        "search": (
            "{thing} {specifications|dimensions|data sheet|benchmark}",
            "{compatible|technical drawing|manual} {thing}",
        ),
    },
)

NEUTRAL: Mapping[str, Sequence[str]] = {
    "good": (
        "{bought it for my sister|a birthday present|for the holiday flat}, {no complaints|all fine|happy so far}",
        "{does what it should|as described|as expected}, {would order again|four stars}",
        "{my second one|the kids use it daily|it lives in the hallway}, {we like it|all good}",
    ),
    "bad": (
        "{not what I hoped for|a little disappointed|so so}, {might send it back|will see}",
        "{the wrong one came|does not suit us|it sits in the cupboard}, {shame|pity}",
    ),
    "search": ("{thing}", "{thing} {large|small|blue|black|for beginners|gift}", "{new|best|popular} {thing}"),
}

OPENINGS = (
    "",
    "",
    "",
    "Hello,",
    "Just a quick note:",
    "So,",
    "Right,",
    "Hi there,",
    "After some thought:",
    "Long time customer here.",
    "First order ever.",
    "My daughter chose this.",
    "Written on the train:",
    "Update:",
    "Honest opinion:",
    "Rainy Sunday, so a review.",
)
ENDINGS = (
    "",
    "",
    "",
    "Thanks.",
    "Greetings from {Leeds|Lyon|Porto|Graz}.",
    "My {dog|husband|flatmate|mother} agrees.",
    "More next week.",
    "That is all.",
    "Cheers!",
    "We also {repainted the hall|went hiking|moved house} meanwhile.",
    "Hope this helps someone.",
    "Best wishes.",
)


def spin(wording: str, rng: np.random.Generator) -> str:
    """Choose one of each `{a|b}`; `{thing}` is left for the caller."""

    def choose(match: re.Match[str]) -> str:
        options = match.group(1).split("|")
        return match.group(0) if options == ["thing"] else options[int(rng.integers(len(options)))]

    return CHOICE.sub(choose, wording)


def one_of(options: Sequence[str], rng: np.random.Generator) -> str:
    return options[int(rng.integers(len(options)))]


def write(kind: str, concern: int | None, thing: str, good: bool, rng: np.random.Generator) -> str:
    """One review, ticket or search about `thing`; `concern` None writes of nothing in particular."""
    bank = NEUTRAL if concern is None else CONCERNS[concern]
    if kind == "search":
        return spin(one_of(bank["search"], rng), rng).replace("{thing}", thing)
    body = spin(one_of(bank["good" if good else "bad"], rng), rng)
    subject = f"The {thing}:" if rng.random() < 0.5 else f"About my {thing}."
    words = (one_of(OPENINGS, rng), subject, body[0].upper() + body[1:] + ".", spin(one_of(ENDINGS, rng), rng))
    return " ".join(word for word in words if word)
