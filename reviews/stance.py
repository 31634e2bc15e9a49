"""What a reviewer says to who asks whether to watch it."""

from enum import Enum


class Stance(Enum):
    """A verdict; the value is `(key, label)`: what files and JSON use, and how a review page writes it."""

    RECOMMENDED = ("recommended", "Recommended")
    MIXED = ("mixed", "Mixed Feelings")
    NOT_RECOMMENDED = ("not_recommended", "Not Recommended")

    def __init__(self, key: str, label: str) -> None:
        self.key = key
        self.label = label


BY_KEY = {stance.key: stance for stance in Stance}

# The value of a line such as "Recommended: yes".
SPOKEN = {
    "yes": Stance.RECOMMENDED,
    "recommended": Stance.RECOMMENDED,
    "mixed": Stance.MIXED,
    "mixed feelings": Stance.MIXED,
    "maybe": Stance.MIXED,
    "no": Stance.NOT_RECOMMENDED,
    "not recommended": Stance.NOT_RECOMMENDED,
}
