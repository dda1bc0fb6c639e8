"""The stages in order: plan, see what is unchanged, read, judge the source, then make and prove each file.

`building` reads as that flow; the other modules are its parts. Nothing is imported here, so that a build that finds
nothing changed loads no more than it needs.
"""
