print("perechen")
