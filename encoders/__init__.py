"""Records to vectors: text, image, video (watch sequences), tabular; every encoder makes `Tokens`."""

from encoders.colour_texture import ColourTextureEncoder
from encoders.encoder import Encoder
from encoders.fitted import Fitted
from encoders.image import ImageEncoder
from encoders.learning import LearningEncoder
from encoders.preferences import PreferencesEncoder
from encoders.tabular import TabularEncoder
from encoders.text import TextEncoder
from encoders.tokens import Tokens
from encoders.traits import TraitsEncoder
from encoders.video import VideoEncoder

__all__ = [
    "ColourTextureEncoder",
    "Encoder",
    "Fitted",
    "ImageEncoder",
    "LearningEncoder",
    "PreferencesEncoder",
    "TabularEncoder",
    "TextEncoder",
    "Tokens",
    "TraitsEncoder",
    "VideoEncoder",
]
