"""Encoders that learn from a population (where quantiles lie, what is common) before one customer can be encoded."""

from abc import abstractmethod

from customers.table import Customers
from encoders.encoder import Encoder
from encoders.fitted import Fitted
from encoders.tokens import Tokens


class LearningEncoder(Encoder):
    """Learning and encoding are one path, `learn`, so that what was learned is used later as it was then."""

    @abstractmethod
    def learn(self, customers: Customers, device: str, fitted: Fitted | None) -> tuple[Tokens, Fitted]:
        """The tokens of these customers, and what they were made with.

        `fitted`: what was learned of a population before, which is then all that is known of anybody else; None: learn it
        from these customers.
        """

    def encode(self, customers: Customers, device: str) -> Tokens:
        return self.learn(customers, device, None)[0]

    def fit_encode(self, customers: Customers, device: str) -> tuple[Tokens, Fitted]:
        return self.learn(customers, device, None)

    def encode_others(self, customers: Customers, device: str, fitted: Fitted) -> Tokens:
        return self.learn(customers, device, fitted)[0]
