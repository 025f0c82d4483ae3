"""Planted defects: proof that each check can fail.

Each mutation takes the finished file of the specimen and plants one defect in it. A check catches
the defect if it is silent on the file as it was made and speaks on the mutant.
`python -m tests.mutations` tells what catches what.
"""
